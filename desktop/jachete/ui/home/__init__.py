"""The home screen: searching, categories, territories, what was read lately."""
