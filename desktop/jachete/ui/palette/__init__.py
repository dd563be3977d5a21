"""The palette: going anywhere and doing anything by typing."""
