package io.guichet.bot.menu;

import static io.guichet.bot.menu.Compact.fixed;
import static io.guichet.bot.menu.Compact.id;
import static io.guichet.bot.menu.Compact.number;

import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.bot.menu.InvoiceView.Choice;
import io.guichet.bot.menu.Target.Archive;
import io.guichet.bot.menu.Target.Invoice;
import io.guichet.bot.menu.Target.Invoices;
import io.guichet.bot.menu.Target.Payments;
import io.guichet.bot.menu.Target.UseLanguage;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Language;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.domain.shared.InvalidValueException;

import java.util.Optional;

/**
 * A target as the data of a button, at most 64 bytes: {@code <screen>:<customer>:<arguments>},
 * numbers in base 36. A list's arguments have fixed widths (choice 1, year 2, page 2, day 4), or
 * they would not fit beside the longest reference. What does not read back to exactly what was
 * written was not written here.
 */
public final class TargetData {

    private static final int YEAR_ZERO = InvoiceView.FIRST_YEAR - 1;
    private static final int VIEW_WIDTH = 5;
    private static final int DAY_WIDTH = 4;

    private TargetData() {}

    static String write(Target target) {
        return switch (target) {
            case Target.Home it -> join("h", it, "");
            case Target.More it -> join("m", it, "");
            case Invoices it -> join("il", it, view(it.view(), it.page()) + position(it));
            case Target.Filters it -> join("if", it, view(it.view(), 1));
            case Target.Years it -> join("iy", it, view(it.view(), it.page()));
            case Invoice it -> join("iv", it, view(it.view(), it.page()) + it.reference());
            case Target.InvoicePdf it -> join("ip", it, it.reference().value());
            case Target.EngagementNumber it -> join("en", it, it.reference().value());
            case Target.CreditPreview it -> join("pc", it, it.reference().value());
            case Target.CardStatus it -> join("ck", it, id(it.payment().value()));
            case Payments it -> join("pl", it, it.after().map(TargetData::position).orElse(""));
            case Target.PaymentDetail it -> join("pd", it, id(it.payment().value()));
            case Target.ReceiptPdf it -> join("rp", it, id(it.payment().value()));
            case Target.Cards it -> join("cl", it, "");
            case Target.Card it -> join("cd", it, id(it.card().value()));
            case Target.Balance it -> join("bl", it, "");
            case Target.Funds it -> join("fu", it, "");
            case Target.OtherAmount it -> join("fo", it, "");
            case Target.Export it -> join("ex", it, "");
            case Target.ArchiveYears it -> join("ey", it, number(it.page()));
            case Archive it -> join("ez", it, number(it.year()));
            case Target.Table it -> join("ec", it, "");
            case Target.Accounts it -> join("ac", it, number(it.page()));
            case Target.UseAccount it -> join("as", it, "");
            case Target.Languages it -> join("lg", it, "");
            case UseLanguage it -> join("ls", it, it.language().tag());
            case Target.Help it -> join("he", it, "");
            case Target.UnlinkQuestion it -> join("ul", it, "");
            case ServiceTarget it -> ServiceTargetData.write(it);
            case OrderTarget it -> OrderTargetData.write(it);
            case LedgerTarget it -> LedgerTargetData.write(it);
            case AccountTarget it -> AccountTargetData.write(it);
            case Target.Confirm it -> "do:" + it.token();
            case Target.Keypad it -> TokenTargetData.write(it);
        };
    }

    /** Empty for anything that no button of ours carries. */
    public static Optional<Target> read(String data) {
        try {
            return TokenTargetData.read(data)
                    .or(() -> Optional.of(parsed(data)))
                    .filter(target -> target.data().equals(data));
        } catch (InvalidValueException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static Target parsed(String data) {
        String[] parts = data.split(":", 3);
        if (parts.length < 2 || data.length() > 64) {
            throw new InvalidValueException("invalid-target");
        }
        long customer = number(parts[1]);
        return parts.length == 2
                ? plain(parts[0], customer)
                : detailed(parts[0], customer, parts[2]);
    }

    private static Target plain(String screen, long customer) {
        return switch (screen) {
            case "h" -> new Target.Home(customer);
            case "m" -> new Target.More(customer);
            case "pl" -> new Payments(customer, Optional.empty());
            case "cl" -> new Target.Cards(customer);
            case "bl" -> new Target.Balance(customer);
            case "fu" -> new Target.Funds(customer);
            case "fo" -> new Target.OtherAmount(customer);
            case "ex" -> new Target.Export(customer);
            case "ec" -> new Target.Table(customer);
            case "as" -> new Target.UseAccount(customer);
            case "lg" -> new Target.Languages(customer);
            case "he" -> new Target.Help(customer);
            case "ul" -> new Target.UnlinkQuestion(customer);
            case "sl" -> ServiceTarget.Services.first(customer);
            default -> throw new InvalidValueException("invalid-target");
        };
    }

    private static Target detailed(String screen, long customer, String rest) {
        return switch (screen) {
            case "il" -> new Invoices(customer, view(rest), page(rest), invoicePosition(rest));
            case "if" -> new Target.Filters(customer, view(rest));
            case "iy" -> new Target.Years(customer, view(rest), page(rest));
            case "iv" ->
                    new Invoice(
                            customer,
                            view(rest),
                            page(rest),
                            DocumentReference.parse(rest.substring(VIEW_WIDTH)));
            case "ip" -> new Target.InvoicePdf(customer, DocumentReference.parse(rest));
            case "en" -> new Target.EngagementNumber(customer, DocumentReference.parse(rest));
            case "pc" -> new Target.CreditPreview(customer, DocumentReference.parse(rest));
            case "ck" -> new Target.CardStatus(customer, new PaymentId(Compact.uuid(rest)));
            case "pl" -> new Payments(customer, Optional.of(paymentPosition(rest)));
            case "pd" -> new Target.PaymentDetail(customer, new PaymentId(Compact.uuid(rest)));
            case "rp" -> new Target.ReceiptPdf(customer, new PaymentId(Compact.uuid(rest)));
            case "cd" -> new Target.Card(customer, new StoredCardId(Compact.uuid(rest)));
            case "ey" -> new Target.ArchiveYears(customer, Compact.page(rest));
            case "ez" -> new Archive(customer, Compact.year(rest));
            case "ac" -> new Target.Accounts(customer, Compact.page(rest));
            case "ls" -> new UseLanguage(customer, Language.ofTag(rest));
            default ->
                    ServiceTargetData.read(screen, customer, rest)
                            .or(() -> OrderTargetData.read(screen, customer, rest))
                            .or(() -> LedgerTargetData.read(screen, customer, rest))
                            .or(() -> AccountTargetData.read(screen, customer, rest))
                            .orElseThrow(() -> new InvalidValueException("invalid-target"));
        };
    }

    static String join(String screen, Target target, String arguments) {
        String start = screen + ":" + number(target.customer());
        return arguments.isEmpty() ? start : start + ":" + arguments;
    }

    private static String view(InvoiceView view, int page) {
        int year = view.year() == 0 ? 0 : view.year() - YEAR_ZERO;
        return view.choice().letter() + fixed(year, 2) + fixed(Math.min(page, Target.LAST_PAGE), 2);
    }

    private static InvoiceView view(String rest) {
        Choice choice =
                Choice.ofLetter(Compact.cut(rest, 0, 1).charAt(0))
                        .orElseThrow(() -> new InvalidValueException("invalid-target"));
        long year = number(Compact.cut(rest, 1, 3));
        return new InvoiceView(choice, year == 0 ? 0 : (int) year + YEAR_ZERO);
    }

    private static int page(String rest) {
        return (int) Math.max(1, number(Compact.cut(rest, 3, VIEW_WIDTH)));
    }

    private static String position(Invoices list) {
        return list.after()
                .map(after -> Compact.day(after.issuedOn(), DAY_WIDTH) + after.reference())
                .orElse("");
    }

    private static Optional<InvoicePosition> invoicePosition(String rest) {
        if (rest.length() == VIEW_WIDTH) {
            return Optional.empty();
        }
        String after = rest.substring(VIEW_WIDTH);
        DocumentReference reference =
                DocumentReference.parse(after.substring(Math.min(4, after.length())));
        return Optional.of(
                new InvoicePosition(Compact.day(Compact.cut(after, 0, DAY_WIDTH)), reference));
    }

    private static String position(PaymentPosition after) {
        return Compact.instant(after.receivedAt()) + ":" + id(after.id());
    }

    private static PaymentPosition paymentPosition(String rest) {
        String[] parts = rest.split(":", 2);
        if (parts.length != 2) {
            throw new InvalidValueException("invalid-target");
        }
        return new PaymentPosition(Compact.instant(parts[0]), Compact.uuid(parts[1]));
    }
}
