package io.guichet.application.profile;

import io.guichet.application.identity.port.Profiles;
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.session.port.WebSessions;

/** Where profiles and what opens them are kept. */
public record People(
        Profiles profiles, Credentials credentials, WebSessions sessions, MailedLinks links) {}
