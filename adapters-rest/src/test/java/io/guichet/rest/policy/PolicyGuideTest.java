package io.guichet.rest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.policy.Unit;
import io.guichet.rest.shared.Words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every setting stands in the guide with its unit, its limits and what the presets say. */
class PolicyGuideTest {

    private static final Path GUIDE = Path.of("../docs/policies.md");

    @ParameterizedTest
    @EnumSource
    void a_setting_is_explained(Setting setting) throws IOException {
        List<String> columns =
                List.of(
                        "`" + setting.code() + "`",
                        said(setting.unit()),
                        values(setting),
                        setting.initial(),
                        presets(setting));

        assertThat(Files.readAllLines(GUIDE))
                .filteredOn(line -> line.startsWith("| " + columns.getFirst() + " | "))
                .singleElement()
                .asString()
                .startsWith("| " + String.join(" | ", columns) + " | ")
                .matches(".* \\| \\S.{10,} \\|");
    }

    @ParameterizedTest
    @EnumSource
    void a_timetable_is_shown(Preset preset) throws IOException {
        String steps =
                preset.policy().steps().stream()
                        .map(PolicyGuideTest::said)
                        .collect(Collectors.joining(", "));

        assertThat(Files.readAllLines(GUIDE))
                .contains("| `%s` | %s |".formatted(preset.code(), steps));
    }

    @ParameterizedTest
    @EnumSource
    void a_setting_is_described_to_programs(Setting setting) throws IOException {
        for (String schema : List.of("Setting", "SettingRequest")) {
            assertThat(codes(schema)).hasSize(Setting.values().length).contains(setting.code());
        }
    }

    private static String said(Unit unit) {
        return Words.of(unit).replace('_', ' ');
    }

    private static String said(DunningStep step) {
        return "`%s` %s %+d %s"
                .formatted(
                        step.code(),
                        Words.of(step.anchor()),
                        step.days(),
                        Words.of(step.act()).replace('_', ' '));
    }

    private static String values(Setting setting) {
        return switch (setting.unit()) {
            case SWITCH -> "on, off";
            case CHOICE -> String.join(", ", setting.choices());
            default -> setting.from() + " to " + setting.to();
        };
    }

    /** Nothing where all of them leave it as it is. */
    private static String presets(Setting setting) {
        List<String> values =
                Arrays.stream(Preset.values())
                        .map(preset -> preset.policy().settings().get(setting))
                        .toList();
        return values.stream().allMatch(setting.initial()::equals)
                ? ""
                : String.join(" · ", values);
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes(String schema) throws IOException {
        try (InputStream file =
                PolicyGuideTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            Map<String, Object> at = new Yaml().load(file);
            for (String name : List.of("components", "schemas", schema, "properties", "code")) {
                at = (Map<String, Object>) at.get(name);
            }
            return (List<String>) at.get("enum");
        }
    }
}
