package io.guichet.testing.alert;

import io.guichet.application.alert.AlertOperator;
import io.guichet.application.alert.AlertOperatorHandler;
import io.guichet.application.alert.AlertOperatorHandler.Mailbox;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.testing.shared.HostingCompany;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The operator's mailbox at a hosting company, and who alerts him. */
final class OperatorsMail {

    static final Mailbox OPS = new Mailbox(EmailAddress.parse("ops@example.org"), Language.EN);

    private final HostingCompany company;

    OperatorsMail(HostingCompany company) {
        this.company = company;
    }

    AlertOperator operator(Optional<Mailbox> mailbox) {
        return new AlertOperatorHandler(
                mailbox,
                company.stores().signIn().letters(),
                company.stores().transactions(),
                company.clock());
    }

    /** What was written to him and claimed by nobody. */
    List<Letter> letters() {
        Instant now = company.clock().instant();
        return company
                .given()
                .in(() -> company.stores().signIn().letters().claim(100, now, Duration.ZERO))
                .stream()
                .map(Waiting::letter)
                .toList();
    }
}
