package io.guichet.wiring.adapters;

import io.guichet.application.billing.DocumentLinks;
import io.guichet.application.notification.port.Mailer;
import io.guichet.application.shared.Installation;
import io.guichet.mail.notification.MailSettings;
import io.guichet.mail.notification.SmtpMailer;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.net.URI;
import java.time.Clock;

/** Puts the mail server behind its port. */
@ApplicationScoped
public class MailAdapter {

    @Produces
    @Singleton
    Mailer mailer(Settings settings, Installation installation, DocumentLinks links, Clock clock) {
        MailSettings mail =
                new MailSettings(
                        URI.create(settings.require("GUICHET_SMTP_URL")),
                        settings.require("GUICHET_MAIL_FROM"),
                        installation.publicUrl());
        return new SmtpMailer(mail, links, clock);
    }
}
