package io.guichet.domain.identity;

/** Numbers of registers as strings of digits. */
final class Digits {

    private Digits() {}

    static String compact(String written) {
        return written.replaceAll("[\\s\\u00a0\\u202f.]", "");
    }

    static int sum(String digits) {
        return digits.chars().map(Character::getNumericValue).sum();
    }

    /** Every second digit from the right counts twice; the digits' sum is a multiple of ten. */
    static boolean passLuhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int counted = at % 2 == 0 ? digit : 2 * digit;
            sum += counted / 10 + counted % 10;
        }
        return sum % 10 == 0;
    }
}
