package io.guichet.testing.tax;

import io.guichet.application.tax.port.VatRates;
import io.guichet.domain.tax.StandardRates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The rates of November 2026, and of one state what it had before. */
public final class InMemoryVatRates implements VatRates {

    private static final LocalDate ESTONIA_ROSE = LocalDate.of(2025, 7, 1);
    private static final String PERCENTS =
            """
            FR 20 GP 8.5 MQ 8.5 RE 8.5 AT 20 BE 21 BG 20 CY 19 CZ 21 DE 19 DK 25 EE 24 ES 21 FI 25.5
            GR 24 HR 25 HU 27 IE 23 IT 22 LT 21 LU 17 LV 21 MT 18 NL 21 PL 23 PT 23 RO 21 SE 25 SI 22
            SK 23
            """;

    @Override
    public StandardRates on(LocalDate day) {
        Map<String, BigDecimal> percents = new HashMap<>();
        String[] words = PERCENTS.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            percents.put(words[i], new BigDecimal(words[i + 1]));
        }
        if (day.isBefore(ESTONIA_ROSE)) {
            percents.put("EE", new BigDecimal("22"));
        }
        return new StandardRates(percents);
    }
}
