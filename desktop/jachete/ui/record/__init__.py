"""The record of one enterprise on screen."""
