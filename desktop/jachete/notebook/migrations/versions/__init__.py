"""Each step from one version to the next."""
