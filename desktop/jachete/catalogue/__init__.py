"""The vocabulary of the directory: frozen values, no file, no SQL, no screen."""
