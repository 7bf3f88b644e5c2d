package io.guichet.persistence.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import java.util.HexFormat;

/** A hash, which is bytes where it is stored and hexadecimal digits everywhere else. */
@Converter
public final class Hexadecimal implements AttributeConverter<String, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(String digits) {
        return digits == null ? null : HexFormat.of().parseHex(digits);
    }

    @Override
    public String convertToEntityAttribute(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
