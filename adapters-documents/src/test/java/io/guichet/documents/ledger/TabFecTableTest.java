package io.guichet.documents.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.port.FecTable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerSum;
import io.guichet.domain.ledger.FecLine;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;

class TabFecTableTest {

    @Test
    void names_stay_on_their_line_and_in_their_field() {
        assertThat(written("Two\tWords\r\nThree")).isEqualTo("Two Words  Three");
    }

    @Test
    void letters_that_the_set_lacks_lose_their_accents() {
        assertThat(written("Œuvre & Élan 5 €")).isEqualTo("Œuvre & Élan 5 €");
        assertThat(written("Łódź Győr")).isEqualTo("?odz Gyor");
    }

    private static String written(String name) {
        Money money = Money.euros("1234567.80");
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (FecTable.Rows rows = new TabFecTable().open(target)) {
            rows.add(
                    new FecLine.Opening(
                            1,
                            LocalDate.parse("2026-01-01"),
                            LedgerAccount.RECEIVABLES,
                            Optional.of(
                                    new CustomerSum(
                                            LedgerAccount.RECEIVABLES,
                                            new CustomerNumber(10001),
                                            name,
                                            money)),
                            money));
        }
        String[] lines = target.toString(Charset.forName("ISO-8859-15")).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[1]).contains("\t1234567,80\t0,00\t");
        return lines[1].split("\t", -1)[7];
    }
}
