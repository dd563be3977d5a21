"""What a person keeps: the notebook behind the window, and each gesture with what undoes it."""
