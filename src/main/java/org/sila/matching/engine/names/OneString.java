package org.sila.matching.engine.names;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to read a name that was written in one string: given, father, grandfather and family follow one another, any
 * but the first may be missing, and some lists put the family first.
 */
final class OneString {

    private static final float LESS_USUAL = 1;
    private static final float UNUSUAL = 2;

    private OneString() {}

    static List<NameReading> readings(List<NameToken> t) {
        List<NameReading> readings = new ArrayList<>();
        switch (t.size()) {
            case 0 -> {}
            case 1 -> readings.add(new NameReading(t.get(0), null, null, null, 0));
            case 2 -> ofTwo(t, readings);
            case 3 -> ofThree(t, readings);
            default -> ofMore(t, readings);
        }
        return readings;
    }

    private static void ofTwo(List<NameToken> t, List<NameReading> readings) {
        readings.add(new NameReading(t.get(0), null, null, t.get(1), 0));
        readings.add(new NameReading(t.get(0), t.get(1), null, null, LESS_USUAL));
        readings.add(new NameReading(t.get(1), null, null, t.get(0), UNUSUAL));
        readings.add(new NameReading(Tokens.joined(t), null, null, null, UNUSUAL));
    }

    private static void ofThree(List<NameToken> t, List<NameReading> readings) {
        readings.add(new NameReading(t.get(0), t.get(1), null, t.get(2), 0));
        readings.add(new NameReading(t.get(0), t.get(1), t.get(2), null, LESS_USUAL));
        readings.add(new NameReading(t.get(1), t.get(2), null, t.get(0), UNUSUAL));
        readings.add(new NameReading(Tokens.joined(t.subList(0, 2)), null, null, t.get(2), UNUSUAL));
        readings.add(new NameReading(t.get(0), null, null, Tokens.joined(t.subList(1, 3)), LESS_USUAL));
    }

    private static void ofMore(List<NameToken> t, List<NameReading> readings) {
        int last = t.size() - 1;
        NameToken ending = Tokens.joined(t.subList(3, t.size()));
        readings.add(new NameReading(t.get(0), t.get(1), t.get(2), ending, 0));
        readings.add(new NameReading(t.get(0), t.get(1), null, Tokens.joined(t.subList(2, t.size())), LESS_USUAL));
        readings.add(new NameReading(Tokens.joined(t.subList(0, 2)), t.get(2), null, ending, UNUSUAL));
        readings.add(new NameReading(t.get(1), t.get(2), Tokens.joined(t.subList(3, t.size())), t.get(0), UNUSUAL));
        readings.add(new NameReading(t.get(0), t.get(1), null, t.get(last), LESS_USUAL));
    }
}
