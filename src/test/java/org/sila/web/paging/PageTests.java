package org.sila.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTests {

    private static final int SIZE = 3;
    private static final List<Integer> ROWS =
            IntStream.rangeClosed(1, 8).boxed().toList();

    @Test
    void going_forward_and_back_shows_every_row_once_and_returns_to_the_first_page() {
        Page<Integer> first = page(null);
        Page<Integer> second = page(first.next());
        Page<Integer> third = page(second.next());

        assertThat(first.items()).containsExactly(1, 2, 3);
        assertThat(first.previous()).isNull();
        assertThat(second.items()).containsExactly(4, 5, 6);
        assertThat(third.items()).containsExactly(7, 8);
        assertThat(third.next()).isNull();

        Page<Integer> secondAgain = page(third.previous());
        assertThat(secondAgain).isEqualTo(second);
        assertThat(page(secondAgain.previous())).isEqualTo(first);
    }

    @Test
    void a_list_in_memory_has_the_same_pages() {
        Page<Integer> first = within(null);
        Page<Integer> second = within(first.next());
        Page<Integer> third = within(second.next());

        assertThat(first.items()).containsExactly(1, 2, 3);
        assertThat(first.previous()).isNull();
        assertThat(third.items()).containsExactly(7, 8);
        assertThat(third.next()).isNull();
        assertThat(within(third.previous())).isEqualTo(second);
        assertThat(within(Cursor.after("gone").toString()).items()).containsExactly(1, 2, 3);
    }

    private static Page<Integer> within(@Nullable String from) {
        return Page.within(ROWS, SIZE, Cursor.parse(from).orElse(null), row -> Integer.toString(row));
    }

    @Test
    void an_empty_list_has_no_other_pages() {
        Page<Integer> page = Page.of(List.of(), SIZE, null, row -> List.of("x"));

        assertThat(page.isEmpty()).isTrue();
        assertThat(page.next()).isNull();
        assertThat(page.previous()).isNull();
    }

    @Test
    void a_cursor_is_safe_in_an_address_and_reads_as_it_was_written() {
        Cursor cursor = Cursor.before("2024-12-08T00:00:00Z", "0193a5e2-??>>");

        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
    }

    @Test
    void what_is_no_cursor_means_the_first_page() {
        assertThat(Cursor.parse(null)).isEmpty();
        assertThat(Cursor.parse("")).isEmpty();
        assertThat(Cursor.parse("not a cursor!")).isEmpty();
        assertThat(Cursor.parse("YQ")).isEmpty();
        assertThat(Cursor.parse("enzz")).isEmpty();
    }

    @Test
    void a_cursor_that_somebody_made_up_is_of_no_id() {
        String id = "0193a5e2-0000-7000-8000-000000000000";

        assertThat(Cursor.after(id).isId()).isTrue();
        assertThat(Cursor.after("1").isId()).isFalse();
        assertThat(Cursor.after(id, id).isId()).isFalse();
    }

    @Test
    void a_key_has_one_line() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.after("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(Cursor::after);
    }

    /** What a keyset query over {@link #ROWS} would find. */
    private static Page<Integer> page(@Nullable String text) {
        @Nullable Cursor from = Cursor.parse(text).orElse(null);
        List<Integer> found = new ArrayList<>(ROWS);
        if (from != null) {
            int key = Integer.parseInt(from.keys().get(0));
            found.removeIf(row -> from.backwards() ? row >= key : row <= key);
            if (from.backwards()) {
                Collections.reverse(found);
            }
        }
        List<Integer> limited = found.subList(0, Math.min(SIZE + 1, found.size()));
        return Page.of(limited, SIZE, from, row -> List.of(row.toString()));
    }
}
