package io.guichet.rest.policy;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.read;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.policy.SetPolicy;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A policy to set: a preset, or the one that holds then, with what differs. */
public record PolicyRequestJson(
        String effectiveFrom,
        String preset,
        List<SettingRequestJson> settings,
        List<DunningStepJson> steps) {

    SetPolicy.Command toCommand(SellerCode seller, String setBy) {
        return new SetPolicy.Command(
                seller,
                Words.dayAt("/effective_from", effectiveFrom),
                Optional.ofNullable(preset).map(Preset::parse),
                changes(),
                Optional.ofNullable(steps).map(all -> each(all, "/steps", DunningStepJson::toStep)),
                setBy);
    }

    /** A refusal of a setting, with its place where it is one of these. */
    Problem refused(InvalidValueException invalid) {
        Problem problem = Problem.malformed(invalid);
        List<String> codes =
                or(settings, List.<SettingRequestJson>of()).stream()
                        .map(SettingRequestJson::code)
                        .toList();
        return invalid.about()
                .filter(codes::contains)
                .map(code -> "/settings/" + codes.indexOf(code) + "/value")
                .map(pointer -> problem.with("pointer", pointer))
                .orElse(problem);
    }

    private Map<Setting, String> changes() {
        Map<Setting, String> changes = new EnumMap<>(Setting.class);
        each(settings, "/settings", SettingRequestJson::toChange)
                .forEach(
                        change -> {
                            Setting setting = change.getKey();
                            if (changes.put(setting, change.getValue()) != null) {
                                throw new InvalidValueException("repeated-setting", setting.code());
                            }
                        });
        return changes;
    }

    /** Another value of a setting. */
    public record SettingRequestJson(String code, String value) {

        Map.Entry<Setting, String> toChange(String pointer) {
            String codeAt = pointer + "/code";
            Setting setting = read(codeAt, () -> Setting.parse(required(code, codeAt)));
            return Map.entry(setting, required(value, pointer + "/value"));
        }
    }
}
