"""Finding: text → Query → Page of Hit with facets and reasons."""
