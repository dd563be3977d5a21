"""What is said of one enterprise, decided once for screen, paper and command line."""
