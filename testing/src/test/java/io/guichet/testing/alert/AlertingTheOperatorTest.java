package io.guichet.testing.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.alert.AlertOperator;
import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.alert.AlertOperatorHandler;
import io.guichet.application.shared.Transactions;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The operator hears what a person has to look at, once a day and no oftener. */
class AlertingTheOperatorTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final OperatorsMail mail = new OperatorsMail(company);
    private final AlertOperator operator = mail.operator(Optional.of(OperatorsMail.OPS));

    @Test
    void each_job_that_fails_by_its_name() {
        operator.alert(Alarm.JOB_FAILING, "mails");
        operator.alert(Alarm.JOB_FAILING, "mails");
        operator.alert(Alarm.JOB_FAILING, "letters");

        assertThat(mail.letters())
                .extracting(letter -> letter.facts().get("detail"))
                .containsExactlyInAnyOrder("mails", "letters");
    }

    @Test
    void several_nodes_write_one_letter() {
        operator.alert(Alarm.BOOKS_WRONG, "1");
        mail.operator(Optional.of(OperatorsMail.OPS)).alert(Alarm.BOOKS_WRONG, "2");

        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void without_an_address_the_log_is_told_alone() {
        mail.operator(Optional.empty()).alert(Alarm.SEALS_BROKEN, "documents");

        assertThat(mail.letters()).isEmpty();
    }

    @Test
    void what_cannot_be_mailed_yet_is_logged_once_and_mailed_once_it_can() {
        AtomicBoolean isAway = new AtomicBoolean(true);
        AlertOperator away =
                new AlertOperatorHandler(
                        Optional.of(OperatorsMail.OPS),
                        stores.signIn().letters(),
                        whileThere(isAway),
                        company.clock());
        Logger log = Logger.getLogger("io.guichet.alert");
        List<LogRecord> lines = new ArrayList<>();
        Filter before = log.getFilter();
        log.setFilter(
                line -> {
                    lines.add(line);
                    return false;
                });
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> away.alert(Alarm.JOB_FAILING, "mails"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> away.alert(Alarm.JOB_FAILING, "mails"));
            isAway.set(false);
            away.alert(Alarm.JOB_FAILING, "mails");
            away.alert(Alarm.JOB_FAILING, "mails");
        } finally {
            log.setFilter(before);
        }

        assertThat(lines).hasSize(1);
        assertThat(mail.letters()).hasSize(1);
    }

    private Transactions whileThere(AtomicBoolean isAway) {
        return new Transactions() {
            @Override
            public <T> T required(Supplier<T> work) {
                if (isAway.get()) {
                    throw new IllegalStateException("no database");
                }
                return stores.transactions().required(work);
            }

            @Override
            public boolean isUnderWay() {
                return false;
            }
        };
    }
}
