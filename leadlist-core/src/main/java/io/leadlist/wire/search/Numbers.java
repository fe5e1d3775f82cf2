package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.Scalars;
import io.leadlist.wire.constraint.Messages;
import java.math.BigDecimal;

/** Readers of numbers in a range. All are thread-safe. */
final class Numbers {
    private Numbers() {}

    /** A whole number in a range, however it is written. */
    static NodeReader<Long> integer(long least, long most) {
        return (value, at) -> {
            Long number = Scalars.wholeNumber(value, at);
            return number == null || isInRange(BigDecimal.valueOf(number), least, most, at) ? number : null;
        };
    }

    /** A number in a range, as a double. */
    static NodeReader<Double> decimal(double least, double most) {
        return (value, at) -> {
            if (!value.isNumber()) {
                Scalars.rejectType("number", value, at);
                return null;
            }
            BigDecimal number = value.decimalValue();
            return isInRange(number, BigDecimal.valueOf(least), BigDecimal.valueOf(most), at)
                    ? (Double) number.doubleValue()
                    : null;
        };
    }

    private static boolean isInRange(BigDecimal number, long least, long most, Location at) {
        return isInRange(number, BigDecimal.valueOf(least), BigDecimal.valueOf(most), at);
    }

    private static boolean isInRange(BigDecimal number, BigDecimal least, BigDecimal most, Location at) {
        if (number.compareTo(least) < 0) {
            at.reject(Kind.OUT_OF_RANGE, Messages.numberAtLeast(least));
            return false;
        } else if (number.compareTo(most) > 0) {
            at.reject(Kind.OUT_OF_RANGE, Messages.numberAtMost(most));
            return false;
        }
        return true;
    }
}
