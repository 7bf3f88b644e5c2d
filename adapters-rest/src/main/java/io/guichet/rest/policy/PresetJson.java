package io.guichet.rest.policy;

import io.guichet.domain.policy.Preset;

import java.util.List;

/** A policy to start from. */
public record PresetJson(String code, List<SettingJson> settings, List<DunningStepJson> steps) {

    static PresetJson from(Preset preset) {
        return new PresetJson(
                preset.code(),
                SettingJson.of(preset.policy()),
                DunningStepJson.of(preset.policy()));
    }
}
