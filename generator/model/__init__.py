"""The API as an SDK sees it; knows no language."""
