package io.guichet.domain.debit;

import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.shared.InvalidValueException;

import java.util.Map;
import java.util.Set;

/**
 * The countries whose accounts can be debited in euros (EPC list of SEPA scheme countries), each
 * with the length of its IBAN (SWIFT IBAN registry). The check digits alone let accounts of a wrong
 * length through.
 */
final class SepaZone {

    private static final Map<String, Integer> LENGTHS =
            Map.ofEntries(
                    Map.entry("AD", 24),
                    Map.entry("AL", 28),
                    Map.entry("AT", 20),
                    Map.entry("BE", 16),
                    Map.entry("BG", 22),
                    Map.entry("CH", 21),
                    Map.entry("CY", 28),
                    Map.entry("CZ", 24),
                    Map.entry("DE", 22),
                    Map.entry("DK", 18),
                    Map.entry("EE", 20),
                    Map.entry("ES", 24),
                    Map.entry("FI", 18),
                    Map.entry("FR", 27),
                    Map.entry("GB", 22),
                    Map.entry("GI", 23),
                    Map.entry("GR", 27),
                    Map.entry("HR", 21),
                    Map.entry("HU", 28),
                    Map.entry("IE", 22),
                    Map.entry("IS", 26),
                    Map.entry("IT", 27),
                    Map.entry("LI", 21),
                    Map.entry("LT", 20),
                    Map.entry("LU", 20),
                    Map.entry("LV", 21),
                    Map.entry("MC", 27),
                    Map.entry("MD", 24),
                    Map.entry("ME", 22),
                    Map.entry("MK", 19),
                    Map.entry("MT", 31),
                    Map.entry("NL", 18),
                    Map.entry("NO", 15),
                    Map.entry("PL", 28),
                    Map.entry("PT", 25),
                    Map.entry("RO", 24),
                    Map.entry("RS", 22),
                    Map.entry("SE", 24),
                    Map.entry("SI", 19),
                    Map.entry("SK", 24),
                    Map.entry("SM", 27),
                    Map.entry("VA", 22));

    /** Where no bank is found by the number of the account alone (Regulation 260/2012, art. 5). */
    private static final Set<String> OUTSIDE_THE_EEA =
            Set.of("AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA");

    private SepaZone() {}

    /** Whether banks want the code of the account's bank as well. */
    static boolean isBicWanted(BankAccount account) {
        return OUTSIDE_THE_EEA.contains(account.iban().substring(0, 2));
    }

    /** Refuses an account that no bank of the zone has. */
    static void requireWithin(BankAccount account) {
        Integer length = LENGTHS.get(account.iban().substring(0, 2));
        if (length == null) {
            throw new InvalidValueException("account-outside-sepa");
        }
        if (account.iban().length() != length) {
            throw new InvalidValueException("invalid-iban");
        }
    }
}
