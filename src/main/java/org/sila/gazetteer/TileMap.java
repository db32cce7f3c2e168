package org.sila.gazetteer;

import java.util.List;
import java.util.Locale;

/**
 * Syria drawn as a tile for each governorate, about where it lies, so that Damascus is seen as well as the desert. The
 * darker, the more; the number stands on it. Where each tile goes is said in the styles.
 */
record TileMap(List<Tile> tiles) {

    static final int SHADES = 5;

    /**
     * A governorate.
     *
     * @param shade 0 for none, then 1 to {@value #SHADES}
     */
    record Tile(MapRow row, MapRow.Cell cell, int shade) {

        /** Class of the styles that says where it stands. */
        public String place() {
            return row.code().toLowerCase(Locale.ROOT);
        }
    }

    static TileMap of(List<MapRow> governorates, MapRow.Shown shown) {
        long most = governorates.stream()
                .mapToLong(row -> row.cell(shown).number())
                .max()
                .orElse(0);
        return new TileMap(governorates.stream()
                .map(row -> new Tile(row, row.cell(shown), shade(row.cell(shown), most)))
                .toList());
    }

    private static int shade(MapRow.Cell cell, long most) {
        if (cell.hidden()) {
            return 1;
        }
        return cell.number() == 0 ? 0 : (int) Math.ceil((double) SHADES * cell.number() / most);
    }
}
