"""Made-up plans: their content, the script that renders them, and the labels of their statements."""
