package io.guichet.rest.audit;

import java.util.regex.Pattern;

/**
 * What was asked for, without what is nobody's business: secrets, codes, bank accounts and what
 * passkeys sign; and without names and addresses, since what is sealed can never be erased.
 */
final class Redaction {

    private static final int LONGEST = 4000;
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern SECRET =
            Pattern.compile(
                    "(\"(?:password|new_password|secret|token|code|factor_code|iban"
                            + "|signature|clientDataJSON|attestationObject|authenticatorData)"
                            + "\"\\s*:\\s*)"
                            + TEXT);

    /** Whose it is; a {@code name} alone may be that of a token or a plan. */
    private static final Pattern PERSONAL =
            Pattern.compile("(\"(?:email|new_email|holder|number|range)\"\\s*:\\s*)" + TEXT);

    /** Identities, with the address inside. */
    private static final Pattern IDENTITY =
            Pattern.compile(
                    "(\"(?:identity|buyer)\"\\s*:\\s*)\\{(?:[^{}\"]|%1$s|\\{(?:[^{}\"]|%1$s)*+\\})*+\\}"
                            .formatted(TEXT));

    /** From where somebody comes in, of his rules and tokens. */
    private static final Pattern PLACES =
            Pattern.compile("(\"addresses\"\\s*:\\s*)\\[(?:[^\\[\\]\"]|%s)*+\\]".formatted(TEXT));

    private static final Pattern NAME = Pattern.compile("(\"name\"\\s*:\\s*)" + TEXT);

    private Redaction() {}

    /** {@code isOfPerson} says whether a {@code name} in it is somebody's own. */
    static String of(String body, boolean isOfPerson) {
        String secret = SECRET.matcher(body).replaceAll("$1\"***\"");
        String nobodys = IDENTITY.matcher(secret).replaceAll("$1\"*\"");
        String unaddressed = PERSONAL.matcher(nobodys).replaceAll("$1\"*\"");
        String placeless = PLACES.matcher(unaddressed).replaceAll("$1\"*\"");
        String visible = isOfPerson ? NAME.matcher(placeless).replaceAll("$1\"*\"") : placeless;
        String printable = visible.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
    }
}
