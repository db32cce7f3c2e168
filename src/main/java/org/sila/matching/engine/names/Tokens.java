package org.sila.matching.engine.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.sounds.Spelling;

/** Cuts a text into names, merging what is one name written in several words, and reads each. */
final class Tokens {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-_.,،؛;/\\\\()\\[\\]\"|+*:]+");
    private static final Set<String> TITLES = words("الحاج حاج الشيخ شيخ الدكتور دكتور د الشهيد السيد السيده المهندس"
            + " الاستاذ المعتقل المفقود المدعو hajj haj haaj hadj sheikh shaikh shaykh cheikh dr mr mrs");
    private static final Set<String> DESCENT = words("بن ابن بنت ولد حرم bin ibn ben bint bent ould weled");
    /** The names read last by a thread: few names are most of all names, and each is kept once. */
    private static final ThreadLocal<@Nullable NameToken[]> RECENT =
            ThreadLocal.withInitial(() -> new NameToken[1 << 13]);

    private static final byte[] NO_LETTERS = {};

    private Tokens() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** @param opening true where the text begins with the person's own name, so that a title may stand before it */
    static List<NameToken> read(String text, boolean opening) {
        List<String> written = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text)) {
            String plain = Orthography.plain(word);
            String fold = Orthography.isArabic(plain) ? Orthography.arabic(plain) : Orthography.latin(plain);
            if (!fold.isEmpty()) {
                written.add(word);
                folded.add(fold);
            }
        }
        while (opening && folded.size() > 1 && TITLES.contains(folded.get(0))) {
            folded.remove(0);
            written.remove(0);
        }
        return merge(written, folded);
    }

    private static List<NameToken> merge(List<String> written, List<String> folded) {
        List<NameToken> tokens = new ArrayList<>();
        String pendingWritten = "";
        String pending = "";
        boolean joined = false;
        for (int i = 0; i < folded.size(); i++) {
            String word = folded.get(i);
            boolean last = i == folded.size() - 1;
            if (pending.isEmpty() && !last && i > 0 && DESCENT.contains(word)) {
                continue;
            }
            pendingWritten = pendingWritten.isEmpty() ? written.get(i) : pendingWritten + " " + written.get(i);
            boolean article = !last && Compounds.isArticle(word, folded.get(i + 1));
            boolean joins = !last && !article && Compounds.joins(word, folded.subList(i + 1, folded.size()));
            pending += article ? "" : joins || joined ? Compounds.spelled(word, !joined) : word;
            joined |= joins;
            if (last || !article && !joins) {
                tokens.add(of(pendingWritten, pending));
                pendingWritten = "";
                pending = "";
                joined = false;
            }
        }
        return tokens;
    }

    /** The tokens as one name, for compound given names and for names whose spaces went missing. */
    static @Nullable NameToken joined(List<NameToken> tokens) {
        if (tokens.size() < 2) {
            return tokens.isEmpty() ? null : tokens.get(0);
        }
        StringBuilder written = new StringBuilder();
        StringBuilder folded = new StringBuilder();
        for (NameToken token : tokens) {
            written.append(written.isEmpty() ? "" : " ").append(token.written());
            folded.append(token.normal());
        }
        return of(written.toString(), folded.toString());
    }

    /** Reads one name. {@code folded} is of one script; letters of the other were dropped with the rest. */
    static NameToken of(String written, String folded) {
        long hash = Hashing.combine(Hashing.of(written), Hashing.of(folded));
        NameToken[] recent = RECENT.get();
        int slot = (int) hash & recent.length - 1;
        NameToken known = recent[slot];
        if (known == null || known.hash() != hash) {
            known = read(written, folded, hash);
            recent[slot] = known;
        }
        return known;
    }

    private static NameToken read(String written, String folded, long hash) {
        boolean arabic = folded.charAt(0) > 'z';
        String core = arabic ? Articles.stripArabic(folded) : Articles.stripLatin(folded);
        Lexicon.Entry entry = Lexicon.find(arabic ? folded : Articles.collapse(folded));
        if (entry == null) {
            entry = Lexicon.find(core);
        }
        long coarse = entry != null ? entry.coarse() : arabic ? Skeleton.ofArabic(core) : Skeleton.ofLatin(core, false);
        return new NameToken(
                written,
                arabic,
                folded,
                core,
                arabic ? LetterCosts.encode(core) : NO_LETTERS,
                Spelling.of(core, arabic),
                coarse,
                Consonants.count(arabic ? Skeleton.ofArabic(core) : Skeleton.ofLatin(core, false)),
                arabic || entry != null ? coarse : Skeleton.ofLatin(core, true),
                arabic ? Shapes.withoutDots(core) : 0,
                arabic ? Shapes.letterOrder(folded) : 0,
                entry,
                hash);
    }
}
