package dev.sayso.dialog;

import java.util.Locale;

/// One exchange, as it comes in. `id` is the platform's request id: a turn delivered twice with one
/// id in one session is answered twice with the same reply and done once. `session` names the
/// conversation: one per device where the platform has no sessions.
public record Turn(
    String id,
    Caller caller,
    String session,
    Utterance utterance,
    Capabilities capabilities,
    Locale locale) {}
