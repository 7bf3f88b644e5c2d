package io.guichet.mail.notification;

import io.guichet.application.notification.port.Mailer.MailNotSentException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a mail was not taken. What the server answered with 5xx will be answered so again (RFC 5321,
 * 4.2.1), and an address that is none stays none; a refused password, 4xx and silence can pass.
 */
final class SmtpFailure {

    /** The mail library's interface hands on the server's answer only as a text. */
    private static final Pattern REPLY = Pattern.compile("^([45])\\d\\d[ -]");

    private final MessagingException failure;

    SmtpFailure(MessagingException failure) {
        this.failure = failure;
    }

    MailNotSentException toException() {
        String what = causes().map(this::sentence).reduce((first, last) -> last).orElseThrow();
        return new MailNotSentException(MailText.oneLine(what), isPermanent(), failure);
    }

    private boolean isPermanent() {
        if (causes().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return false;
        }
        return causes().anyMatch(AddressException.class::isInstance)
                || causes().flatMap(cause -> reply(cause).stream())
                        .anyMatch(reply -> reply.equals("5"));
    }

    private static Optional<String> reply(Exception cause) {
        Matcher matcher = REPLY.matcher(String.valueOf(cause.getMessage()));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private String sentence(Exception cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private Stream<Exception> causes() {
        return Stream.iterate(
                failure,
                cause -> cause != null,
                cause ->
                        cause instanceof MessagingException chained
                                ? chained.getNextException()
                                : null);
    }
}
