package io.guichet.documents.ledger;

import io.guichet.domain.ledger.BookedLine;
import io.guichet.domain.ledger.CustomerSum;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.FecLine;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The 18 fields of a line, in French, the language of the books. An entry is valid from the day it
 * is booked, since nobody can change it from then on. All is in euros, and nothing is lettered.
 */
final class FecFields {

    private static final String OPENING_JOURNAL = "AN";
    private static final String OPENING = "À nouveaux";
    private static final String NOTHING = "";

    private FecFields() {}

    static List<String> of(FecLine.Opening opening) {
        Money balance = opening.balance();
        Money nothing = Money.zero(balance.currency());
        return List.of(
                OPENING_JOURNAL,
                OPENING,
                String.valueOf(opening.number()),
                day(opening.on()),
                opening.account().number(),
                opening.account().label(),
                opening.owner().map(owner -> owner.customer().toString()).orElse(NOTHING),
                opening.owner().map(CustomerSum::customerName).orElse(NOTHING),
                OPENING_JOURNAL + opening.on().getYear(),
                day(opening.on()),
                OPENING + " " + opening.on().getYear(),
                amount(balance.isNegative() ? nothing : balance),
                amount(balance.isNegative() ? balance.negated() : nothing),
                NOTHING,
                NOTHING,
                day(opening.on()),
                NOTHING,
                NOTHING);
    }

    static List<String> of(FecLine.Booked booked) {
        BookedLine line = booked.line();
        boolean isOfCustomer = line.account().isOfCustomers();
        return List.of(
                line.journal().name(),
                label(line.journal()),
                String.valueOf(booked.number()),
                day(line.bookedOn()),
                line.account().number(),
                line.account().label(),
                isOfCustomer ? line.customer().toString() : NOTHING,
                isOfCustomer ? line.customerName() : NOTHING,
                line.piece(),
                day(line.pieceDate()),
                label(line.kind()) + " " + line.piece(),
                amount(line.debit()),
                amount(line.credit()),
                NOTHING,
                NOTHING,
                day(line.bookedOn()),
                NOTHING,
                NOTHING);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String amount(Money money) {
        return money.toDecimal().toPlainString().replace('.', ',');
    }

    private static String label(Journal journal) {
        return switch (journal) {
            case VE -> "Ventes";
            case BQ -> "Banque";
            case OD -> "Opérations diverses";
        };
    }

    private static String label(EntryKind kind) {
        return switch (kind) {
            case INVOICE_ISSUED -> "Facture";
            case CREDIT_NOTE_ISSUED -> "Avoir";
            case INVOICE_REPLACED -> "Facture annulée par la rectificative";
            case CARD_PAYMENT -> "Paiement par carte";
            case TRANSFER_RECEIVED -> "Virement reçu";
            case DEBIT_COLLECTED -> "Prélèvement encaissé";
            case TOP_UP -> "Approvisionnement";
            case CREDIT_SPENT -> "Paiement par crédit";
            case PAYMENT_REVERSED -> "Annulation du paiement";
            case REFUND -> "Remboursement";
            case REFUND_SENT -> "Remboursement envoyé";
            case REFUND_RETURNED -> "Remboursement non abouti";
            case WRITTEN_OFF -> "Créance irrécouvrable";
            case WRITE_OFF_TAKEN_BACK -> "Créance de nouveau due";
        };
    }
}
