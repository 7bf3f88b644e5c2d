package io.guichet.rest.policy;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.policy.SetPolicy;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.shared.InvalidValueException;
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
                Words.day(required(effectiveFrom, "/effective_from")),
                Optional.ofNullable(preset).map(Preset::parse),
                changes(),
                Optional.ofNullable(steps)
                        .map(all -> all.stream().map(DunningStepJson::toStep).toList()),
                setBy);
    }

    private Map<Setting, String> changes() {
        Map<Setting, String> changes = new EnumMap<>(Setting.class);
        for (SettingRequestJson change : or(settings, List.<SettingRequestJson>of())) {
            Setting setting = Setting.parse(required(change.code(), "/settings/code"));
            if (changes.put(setting, required(change.value(), "/settings/value")) != null) {
                throw new InvalidValueException("repeated-setting");
            }
        }
        return changes;
    }

    /** Another value of a setting. */
    public record SettingRequestJson(String code, String value) {}
}
