package io.guichet.application.profile;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.profile.port.PhoneNumbers;
import io.guichet.application.profile.port.Phones;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.PhoneNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The letter has a number's first and last digits only. */
public final class KeepPhoneHandler implements KeepPhone {

    private final Phones phones;
    private final PhoneNumbers numbers;
    private final PersonalNews news;
    private final Transactions transactions;
    private final Clock clock;

    public KeepPhoneHandler(
            Phones phones,
            PhoneNumbers numbers,
            PersonalNews news,
            Transactions transactions,
            Clock clock) {
        this.phones = phones;
        this.numbers = numbers;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Phone> show(ProfileId profile) {
        return transactions.required(() -> phones.of(profile));
    }

    @Override
    public Outcome change(Command command) {
        return numbers.read(command.written(), command.country())
                .<Outcome>map(
                        number ->
                                transactions.required(
                                        () -> new Outcome.Kept(kept(command.profile(), number))))
                .orElseGet(Outcome.NoNumber::new);
    }

    private Phone kept(ProfileId profile, PhoneNumber number) {
        Optional<Phone> before = phones.of(profile);
        Optional<Phone> same = before.filter(phone -> phone.number().equals(number));
        if (same.isPresent()) {
            return same.get();
        }
        Phone phone = new Phone(number, clock.instant());
        phones.put(profile, phone);
        tell(profile, Letter.Kind.PHONE_CHANGED, number);
        return phone;
    }

    @Override
    public boolean remove(ProfileId profile) {
        return transactions.required(
                () -> {
                    Optional<Phone> before = phones.of(profile);
                    before.ifPresent(
                            phone -> {
                                phones.remove(profile);
                                tell(profile, Letter.Kind.PHONE_REMOVED, phone.number());
                            });
                    return before.isPresent();
                });
    }

    private void tell(ProfileId profile, Letter.Kind kind, PhoneNumber number) {
        String about = clock.instant().toString();
        news.write(profile, kind, about, "/sessions", Map.of("phone", number.masked()));
    }
}
