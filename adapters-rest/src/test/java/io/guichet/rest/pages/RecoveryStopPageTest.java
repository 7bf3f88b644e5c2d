package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.recovery.StopRecovery;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.testing.recovery.RecoveryDesk;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class RecoveryStopPageTest {

    private static final Map<String, String> LINK = Map.of("code", "abcdefghijklmnopqrstuv");

    private boolean good = true;
    private final Browser browser =
            new Browser(here -> List.of(new RecoveryStopPage(new Stopper())));

    @Test
    void looking_stops_nothing_and_the_button_does_once() {
        assertThat(browser.opens("/recovery/stop", LINK).html()).contains("Stop it");
        assertThat(good).isTrue();

        assertThat(browser.presses("/recovery/stop", "confirm", LINK).html())
                .contains("It is stopped");
        assertThat(browser.presses("/recovery/stop", "confirm", LINK).status()).isEqualTo(410);
    }

    @Test
    void whoever_is_signed_in_sees_and_stops_it_on_the_page_of_his_account() {
        Browser home = new Browser(here -> List.of()).signedIn();
        RecoveryDesk desk = new RecoveryDesk(home.desk);
        desk.opened(desk.staff(StaffRole.SUPPORT), home.anna(), Loss.E_MAIL);

        assertThat(home.opens("/account").html()).contains("you lost your e-mail", "Stop it");
        assertThat(home.presses("/account", "stop-recovery", Map.of()).status()).isEqualTo(303);
        assertThat(desk.stop().underWay(home.anna())).isEmpty();
        assertThat(home.opens("/account").html()).doesNotContain("Stop it");
    }

    @Test
    void a_stolen_session_stops_only_the_loss_of_the_factor_without_a_code() {
        Browser home = new Browser(here -> List.of()).signedIn();
        home.factor().enrol(home.anna(), Entrance.ofSession("elsewhere"));
        RecoveryDesk desk = new RecoveryDesk(home.desk);
        ProfileId support = desk.staff(StaffRole.SUPPORT);
        desk.opened(support, home.anna(), Loss.ADDRESSES);

        home.presses("/account", "stop-recovery", Map.of());
        assertThat(desk.stop().underWay(home.anna())).isPresent();
        desk.stop().stop(home.anna(), Optional.empty());
        desk.opened(support, home.anna(), Loss.SECOND_FACTOR);
        home.presses("/account", "stop-recovery", Map.of());
        assertThat(desk.stop().underWay(home.anna())).isEmpty();
    }

    @Test
    void it_speaks_french() {
        assertThat(browser.speaking(Language.FR).opens("/recovery/stop", LINK).html())
                .contains("Tout arrêter");
    }

    private final class Stopper implements StopRecovery {

        @Override
        public Optional<RecoveryCase> underWay(ProfileId profile) {
            return Optional.empty();
        }

        @Override
        public boolean stop(ProfileId profile, Optional<UUID> token) {
            return false;
        }

        @Override
        public boolean stopByLink(String code) {
            boolean was = good;
            good = false;
            return was;
        }
    }
}
