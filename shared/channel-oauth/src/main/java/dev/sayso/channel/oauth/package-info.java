/// Account linking: checks the access tokens of the merchant's own OAuth 2.0 server. See
/// `shared/decisions/0021-callers.md`.
@NullMarked
package dev.sayso.channel.oauth;

import org.jspecify.annotations.NullMarked;
