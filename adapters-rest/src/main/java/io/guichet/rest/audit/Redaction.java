package io.guichet.rest.audit;

import java.util.regex.Pattern;

/**
 * What was asked for, without what is nobody's business: secrets, codes, bank accounts and what
 * passkeys sign.
 */
final class Redaction {

    private static final int LONGEST = 4000;
    private static final Pattern SECRET =
            Pattern.compile(
                    "(\"(?:password|new_password|secret|token|code|factor_code|iban"
                            + "|signature|clientDataJSON|attestationObject|authenticatorData)"
                            + "\"\\s*:\\s*)"
                            + "\"(?:[^\"\\\\]|\\\\.)*+\"");

    private Redaction() {}

    static String of(String body) {
        String visible = SECRET.matcher(body).replaceAll("$1\"***\"");
        String printable = visible.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
    }
}
