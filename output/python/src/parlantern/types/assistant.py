# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from .agent import Agent

__all__ = ["Assistant"]

Assistant = Agent
