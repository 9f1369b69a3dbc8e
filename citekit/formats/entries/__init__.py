"""Sources and works on their way into formats and back: what others see of them, and what travels along unseen."""
