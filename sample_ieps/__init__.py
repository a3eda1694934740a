"""Made-up plans: their content, the script that lays them out, and their labels."""
