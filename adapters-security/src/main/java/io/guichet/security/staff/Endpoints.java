package io.guichet.security.staff;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import java.net.URI;

/** Where the provider does what, and what its tokens are held to. */
record Endpoints(
        URI signInAt,
        URI tokensAt,
        ClientAuthentication authentication,
        IDTokenValidator validator) {}
