package io.guichet.application.identity;

import io.guichet.domain.identity.AssociationNumber;
import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Siren;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.domain.tax.VatId;

import java.util.Optional;
import java.util.Set;

/**
 * Holds what somebody wrote about a legal person to what the registers know: whoever trades in
 * France has a SIREN (C. com. R123-220 and 221), a public body a SIRET besides (the address of its
 * invoices in Chorus Pro), an association at least the number of its declaration, a consumer none
 * of all, and a French VAT id follows from the SIREN.
 */
public final class IdentityCheck {

    private static final String FRANCE = "FR";

    /** Where the register of SIREN reaches; the collectivities of the Pacific have their own. */
    private static final Set<String> OF_THE_REGISTER =
            Set.of(FRANCE, "GP", "MQ", "GF", "RE", "YT", "BL", "MF", "PM");

    /** Associations are in the register of the court there (local civil code, art. 21 and 55). */
    private static final String ALSACE_MOSELLE = "(57|67|68)\\d{3}";

    private static final int LONGEST = 200;

    private IdentityCheck() {}

    /**
     * The identity as it will be printed, numbers without blanks.
     *
     * @throws InvalidValueException with the code of the first part that cannot be
     */
    public static Party check(Party written) {
        Party own = own(written);
        return written.billing().map(IdentityCheck::check).map(own::billedAt).orElse(own);
    }

    private static Party own(Party written) {
        String name = line(written.name(), "invalid-name");
        PostalAddress address = check(written.address(), "invalid-address", "invalid-postal-code");
        boolean french = OF_THE_REGISTER.contains(address.country());
        if (written.kind() == PartyKind.CONSUMER) {
            requireNoNumbers(written);
            return new Party(written.kind(), name, address, "", "", "", "", Optional.empty());
        }
        Optional<Siren> siren = siren(written);
        if (siren.isEmpty() && french && written.kind() != PartyKind.ASSOCIATION) {
            throw new InvalidValueException("missing-siren");
        }
        return new Party(
                written.kind(),
                name,
                address,
                siren.map(Siren::value).orElse(""),
                siret(written, siren, french),
                vatId(written.vatId(), siren),
                siren.isEmpty() && french
                        ? declaration(written)
                        : text(written.registration(), "invalid-registration"),
                Optional.empty());
    }

    /** By what an association without SIREN is known. */
    private static String declaration(Party association) {
        String written = text(association.registration(), "invalid-registration");
        if (written.isEmpty()) {
            throw new InvalidValueException("missing-rna");
        }
        boolean local = association.address().postalCode().strip().matches(ALSACE_MOSELLE);
        return local && !written.startsWith("W")
                ? written
                : AssociationNumber.parse(written).value();
    }

    private static BillingAddress check(BillingAddress written) {
        String code = "invalid-billing-address";
        return new BillingAddress(text(written.name(), code), check(written.address(), code, code));
    }

    private static PostalAddress check(
            PostalAddress written, String code, String codeOfPostalCode) {
        PostalAddress address =
                new PostalAddress(
                        line(written.line1(), code),
                        text(written.line2(), code),
                        text(written.postalCode(), code),
                        line(written.city(), code),
                        written.country());
        if (!address.hasPossiblePostalCode()) {
            throw new InvalidValueException(codeOfPostalCode);
        }
        return address;
    }

    private static void requireNoNumbers(Party consumer) {
        if (!(consumer.siren() + consumer.siret() + consumer.vatId()).isBlank()) {
            throw new InvalidValueException("consumer-with-company-number");
        }
    }

    /** Whoever names an establishment has named the company, too. */
    private static Optional<Siren> siren(Party written) {
        if (!written.siren().isBlank()) {
            return Optional.of(Siren.parse(written.siren()));
        }
        String siret = written.siret().replaceAll("\\s", "");
        if (siret.isEmpty()) {
            return Optional.empty();
        }
        if (siret.length() < 9) {
            throw new InvalidValueException("invalid-siret");
        }
        return Optional.of(Siren.parse(siret.substring(0, 9)));
    }

    private static String siret(Party written, Optional<Siren> siren, boolean french) {
        if (written.siret().isBlank()) {
            if (french && written.kind() == PartyKind.PUBLIC_BODY) {
                throw new InvalidValueException("missing-siret");
            }
            return "";
        }
        return siren.orElseThrow().establishment(written.siret());
    }

    private static String vatId(String written, Optional<Siren> siren) {
        if (written.isBlank()) {
            return "";
        }
        String vatId =
                VatId.of(written)
                        .orElseThrow(() -> new InvalidValueException("invalid-vat-id"))
                        .value();
        boolean isOfAnother =
                vatId.startsWith(FRANCE)
                        && siren.filter(known -> !vatId.equals(known.vatId())).isPresent();
        if (isOfAnother) {
            throw new InvalidValueException("vat-id-of-another-siren");
        }
        return vatId;
    }

    private static String line(String written, String code) {
        String text = text(written, code);
        if (text.isEmpty()) {
            throw new InvalidValueException(code);
        }
        return text;
    }

    private static String text(String written, String code) {
        String text = written.strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException(code);
        }
        return text;
    }
}
