package org.sila.secrets;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Base of the converters that seal a text column; one subclass a column, which names it. */
public abstract class SealedTextColumn implements AttributeConverter<String, byte[]> {

    private final Sealing sealing;
    private final String context;

    /** @param context {@code table.column} */
    protected SealedTextColumn(Sealing sealing, String context) {
        this.sealing = sealing;
        this.context = context;
    }

    final String context() {
        return context;
    }

    @Override
    public final byte @Nullable [] convertToDatabaseColumn(@Nullable String plain) {
        return plain == null ? null : sealing.seal(plain, context);
    }

    @Override
    public final @Nullable String convertToEntityAttribute(byte @Nullable [] sealed) {
        return sealed == null ? null : sealing.open(sealed, context);
    }
}
