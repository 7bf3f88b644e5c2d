package io.guichet.security.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.port.AddressRanges;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class IpAddressRangesTest {

    private final AddressRanges ranges = new IpAddressRanges();

    @Test
    void an_address_is_written_in_one_way() {
        assertThat(ranges.canonical(" 192.0.2.7 ")).contains("192.0.2.7");
        assertThat(ranges.canonical("2001:DB8:0:0::4")).contains("2001:db8::4");
        assertThat(ranges.canonical("::ffff:192.0.2.7")).contains("192.0.2.7");
    }

    @Test
    void a_range_is_written_with_its_first_address() {
        assertThat(ranges.canonical("198.51.100.77/24")).contains("198.51.100.0/24");
        assertThat(ranges.canonical("2001:db8:1:2:3::4/64")).contains("2001:db8:1:2::/64");
        assertThat(ranges.canonical("0.0.0.0/0")).contains("0.0.0.0/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everywhere",
                "192.0.2",
                "192.0.2.256",
                "0300.0.2.7",
                "192.0.2.*",
                "192.0.2.1-9",
                "192.0.2.7/33",
                "192.0.2.7/255.255.255.0",
                "2001:db8::1%eth0",
                "/24",
                "192.0.2.7 198.51.100.7"
            })
    void whatever_else_is_no_address(String written) {
        assertThat(ranges.canonical(written)).isEmpty();
    }

    @Test
    void a_range_contains_its_addresses_and_no_other() {
        List<String> office = List.of("192.0.2.42", "198.51.100.0/24", "2001:db8:1::/48");

        assertThat(ranges.contain(office, "192.0.2.42")).isTrue();
        assertThat(ranges.contain(office, "192.0.2.43")).isFalse();
        assertThat(ranges.contain(office, "198.51.100.255")).isTrue();
        assertThat(ranges.contain(office, "198.51.101.0")).isFalse();
        assertThat(ranges.contain(office, "2001:db8:1:ffff::9")).isTrue();
        assertThat(ranges.contain(office, "2001:db8:2::9")).isFalse();
    }

    @Test
    void both_ways_of_writing_a_version_4_address_are_the_same() {
        assertThat(ranges.contain(List.of("192.0.2.0/24"), "::ffff:192.0.2.7")).isTrue();
    }

    @Test
    void what_is_no_single_address_lies_nowhere() {
        assertThat(ranges.contain(List.of("0.0.0.0/0"), "")).isFalse();
        assertThat(ranges.contain(List.of("0.0.0.0/0"), "192.0.2.0/24")).isFalse();
        assertThat(ranges.contain(List.of("0.0.0.0/0"), "2001:db8::1")).isFalse();
    }
}
