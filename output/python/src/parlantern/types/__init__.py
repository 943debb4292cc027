# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from . import beta
from .. import _compat
from .call import Call as Call
from .agent import Agent as Agent
from .usage import Usage as Usage
from .voice import Voice as Voice
from .shared import Money as Money, Language as Language, Metadata as Metadata, ErrorObject as ErrorObject
from .assistant import Assistant as Assistant
from .agent_tool import AgentTool as AgentTool
from .call_event import CallEvent as CallEvent
from .agent_voice import AgentVoice as AgentVoice
from .call_status import CallStatus as CallStatus
from .lookup_tool import LookupTool as LookupTool
from .conversation import Conversation as Conversation
from .webhook_base import WebhookBase as WebhookBase
from .function_tool import FunctionTool as FunctionTool
from .turn_detection import TurnDetection as TurnDetection
from .health_response import HealthResponse as HealthResponse
from .sip_destination import SIPDestination as SIPDestination
from .agent_definition import AgentDefinition as AgentDefinition
from .agent_tool_param import AgentToolParam as AgentToolParam
from .call_list_params import CallListParams as CallListParams
from .agent_list_params import AgentListParams as AgentListParams
from .agent_voice_param import AgentVoiceParam as AgentVoiceParam
from .lookup_tool_param import LookupToolParam as LookupToolParam
from .phone_destination import PhoneDestination as PhoneDestination
from .voice_list_params import VoiceListParams as VoiceListParams
from .call_create_params import CallCreateParams as CallCreateParams
from .call_ended_webhook import CallEndedWebhook as CallEndedWebhook
from .webrtc_destination import WebRTCDestination as WebRTCDestination
from .agent_create_params import AgentCreateParams as AgentCreateParams
from .agent_update_params import AgentUpdateParams as AgentUpdateParams
from .function_tool_param import FunctionToolParam as FunctionToolParam
from .voice_create_params import VoiceCreateParams as VoiceCreateParams
from .call_started_webhook import CallStartedWebhook as CallStartedWebhook
from .call_status_response import CallStatusResponse as CallStatusResponse
from .call_transfer_params import CallTransferParams as CallTransferParams
from .turn_detection_param import TurnDetectionParam as TurnDetectionParam
from .unwrap_webhook_event import UnwrapWebhookEvent as UnwrapWebhookEvent
from .voice_preview_params import VoicePreviewParams as VoicePreviewParams
from .agent_delete_response import AgentDeleteResponse as AgentDeleteResponse
from .sip_destination_param import SIPDestinationParam as SIPDestinationParam
from .usage_retrieve_params import UsageRetrieveParams as UsageRetrieveParams
from .agent_definition_param import AgentDefinitionParam as AgentDefinitionParam
from .call_transcript_params import CallTranscriptParams as CallTranscriptParams
from .websocket_reconnection import (
    ReconnectingEvent as ReconnectingEvent,
    ReconnectingOverrides as ReconnectingOverrides,
)
from .phone_destination_param import PhoneDestinationParam as PhoneDestinationParam
from .call_transcript_response import CallTranscriptResponse as CallTranscriptResponse
from .webrtc_destination_param import WebRTCDestinationParam as WebRTCDestinationParam
from .conversation_create_params import ConversationCreateParams as ConversationCreateParams
from .conversation_export_params import ConversationExportParams as ConversationExportParams
from .unsafe_unwrap_webhook_event import UnsafeUnwrapWebhookEvent as UnsafeUnwrapWebhookEvent
from .websocket_connection_options import (
    WebSocketConnectionOptions as WebSocketConnectionOptions,
    WebsocketConnectionOptions as WebsocketConnectionOptions,
)

# These models refer to each other in a circle, so Pydantic can only
# finish them here, where every module has been imported.
if _compat.PYDANTIC_V1:
    beta.condition.Condition.update_forward_refs()  # type: ignore
    beta.evaluation.Evaluation.update_forward_refs()  # type: ignore
else:
    beta.condition.Condition.model_rebuild(_parent_namespace_depth=0)
    beta.evaluation.Evaluation.model_rebuild(_parent_namespace_depth=0)
