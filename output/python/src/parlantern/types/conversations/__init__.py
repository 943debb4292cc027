# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from .reply import Reply as Reply
from .reply_event import ReplyEvent as ReplyEvent
from .message_item import MessageItem as MessageItem
from .text_content import TextContent as TextContent
from .audio_content import AudioContent as AudioContent
from .item_list_params import ItemListParams as ItemListParams
from .conversation_item import ConversationItem as ConversationItem
from .function_call_item import FunctionCallItem as FunctionCallItem
from .item_create_params import ItemCreateParams as ItemCreateParams
from .message_item_param import MessageItemParam as MessageItemParam
from .text_content_param import TextContentParam as TextContentParam
from .audio_content_param import AudioContentParam as AudioContentParam
from .reply_create_params import ReplyCreateParams as ReplyCreateParams
from .function_result_item import FunctionResultItem as FunctionResultItem
from .item_create_response import ItemCreateResponse as ItemCreateResponse
from .conversation_item_param import ConversationItemParam as ConversationItemParam
from .function_call_item_param import FunctionCallItemParam as FunctionCallItemParam
from .function_result_item_param import FunctionResultItemParam as FunctionResultItemParam
