package io.guichet.security.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

import io.guichet.application.profile.port.PhoneNumbers;
import io.guichet.domain.identity.PhoneNumber;

import java.util.Optional;

/** Numbers by the plans that libphonenumber keeps; extensions and letters are none. */
public final class DialledNumbers implements PhoneNumbers {

    private static final int LONGEST = 40;
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    @Override
    public Optional<PhoneNumber> read(String written, String country) {
        if (written.length() > LONGEST || !written.matches("[+\\d\\s().\\-/]+")) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber parsed = PLANS.parse(written, country);
            return Optional.of(parsed)
                    .filter(PLANS::isValidNumber)
                    .map(number -> PLANS.format(number, PhoneNumberFormat.E164))
                    .map(PhoneNumber::new);
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
