# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.
