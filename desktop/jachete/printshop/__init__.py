"""Long work on paper, the portfolio or many sheets: what is asked, done here or in a process of its own."""
