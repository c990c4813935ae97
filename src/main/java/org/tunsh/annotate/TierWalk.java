package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Level;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Head;
import org.tunsh.model.Span;
import org.tunsh.model.Token;

/**
 * One walk to the left from a head through its noun group, telling tier words, qualifiers, praise,
 * states' names and subject words apart, and a look to the right for what belongs to the name.
 */
final class TierWalk {
  private static final Pattern JOINER = Pattern.compile("and|&|,|[\"“”'‘’«»]|``|''|-|–|—|/");

  /** 'On chips', 'in biofuels', 'in the fight against piracy': a subject, whatever the noun. */
  private static final Pattern ONE_SUBJECT =
      Pattern.compile(
          "^[\"”’]?\\s+(?:on\\s+(?!the\\b|an?\\b|equal|this|that|these|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\\d|both|behalf|all|many|top|its|their|which|paper\\b)[\\p{L}]|in\\s+(?!the\\b|an?\\b|any\\b|all\\b|many\\b|various\\b|every\\b|this\\b|these\\b|that\\b|its\\b|their\\b|our\\b|which\\b|order\\b|place\\b|particular\\b|line\\b|accordance\\b|force\\b|light\\b|terms\\b|recent\\b|view\\b|practice\\b|name\\b|whom\\b|addressing\\b|such\\b|other\\b|several\\b|different\\b|both\\b|as\\b|a\\b|time\\b|turn\\b|recognition\\b|celebration\\b|anticipation\\b|conjunction\\b|preparation\\b|advance\\b|addition\\b|part\\b|pursuit\\b|essence\\b|substance\\b|words\\b|deeds\\b|what\\b|years\\b|mutual\\b|defiance\\b|exchange\\b|process\\b|existence\\b|effect\\b|question\\b|person\\b|due\\b|about\\b|one\\b|two\\b|three\\b|our\\b|new\\b|accord\\b|honou?r\\b|just\\b|under\\b|less\\b|only\\b|dialogue\\b|future\\b|return\\b|early\\b|late\\b|mid\\b|principle\\b|support\\b|response\\b|connection\\b|parallel\\b|spirit\\b|full\\b|general\\b|fact\\b|keeping\\b|conformity\\b|political\\b|more\\b)\\p{Ll}|in"
              + " the fight)");

  /** 'A strategic partnership to combat forest fires'; common challenges are no one subject. */
  private static final Pattern ONE_PURPOSE =
      Pattern.compile(
          "(?i)^[\"”’]?\\s+to\\s+(?:jointly\\s+|better\\s+)?(?:address|combat|tackle|counter|fight|reduce|curb|prevent|bolster|secure|protect|conserve|finance|eradicate)\\s+(?:the\\s+)?(?!global\\b|regional\\b|common\\b|shared\\b|bilateral\\b|international\\b|these\\b|today\\b|mutual\\b|world\\b|challenges\\b|their\\b|our\\b)\\p{L}");

  private static final int SUBJECTS_OF_A_WHOLE_RELATION = 3;

  private final TierWords words;
  private final String text;
  private final List<Token> tokens;
  private final int at;
  private final Head head;
  private final List<Mention.Party> parties;
  private final List<String> names = new ArrayList<>();
  private boolean isStrategic;
  private boolean isComprehensive;
  private boolean isExpanded;
  private String expandedWord = "";
  private boolean subject;
  private boolean capitals;
  private int first;
  private int outermost;

  TierWalk(
      TierWords words,
      String text,
      List<Token> tokens,
      int at,
      Head head,
      List<Mention.Party> parties) {
    this.words = words;
    this.text = text;
    this.tokens = tokens;
    this.at = at;
    this.head = head;
    this.parties = parties;
    this.first = at;
    this.outermost = at;
    this.capitals = Character.isUpperCase(tokens.get(at).text().charAt(0));
  }

  Mention.@Nullable Tier read(int sentenceEnd) {
    walkLeft();
    boolean tier = isStrategic || isComprehensive;
    if (!tier && !isExpanded && names.isEmpty()) {
      return null;
    }
    if ((head == Head.LEVEL || head == Head.ONE) && (!tier || first != at - 1 && !adjacent())) {
      return null;
    }
    if (head == Head.RELATION && !isStrategic && !(isComprehensive && !names.isEmpty())) {
      return null;
    }
    int end = tokens.get(at).span().end();
    String right = text.substring(end, sentenceEnd);
    if (isComprehensive && !isStrategic && head == Head.PARTNERSHIP) {
      // 'Comprehensive partnership and strategic cooperation': one name in two nouns.
      Matcher second = words.secondNoun.matcher(right);
      if (second.find()) {
        isStrategic = true;
        end += second.end();
        right = text.substring(end, sentenceEnd);
      }
    }
    for (Matcher belongs = words.after.matcher(right);
        belongs.find();
        belongs = words.after.matcher(right)) {
      names.add(normal(belongs.group(1)));
      end += belongs.end(1);
      right = text.substring(end, sentenceEnd);
    }
    Span span = new Span(tokens.get(first).span().start(), end);
    return new Mention.Tier(
        span,
        new Span(tokens.get(outermost).span().start(), end),
        levelOf(),
        qualifierNames(),
        head,
        capitals,
        isPlural(),
        follows(),
        subject || hasSubjectAfter(right));
  }

  private boolean adjacent() {
    return at - first <= 4;
  }

  private static String normal(String phrase) {
    return phrase
        .toLowerCase(Locale.ROOT)
        .replace("co-op", "coop")
        .replace("co-or", "coor")
        .replace(",", "")
        .replaceAll("\\s+", "-");
  }

  private void walkLeft() {
    int i = at - 1;
    while (i >= 0) {
      int taken = take(i);
      if (taken == 0) {
        break;
      }
      i -= taken;
    }
  }

  /** How many tokens ending at {@code i} belong to the noun group; 0 where it ends. */
  private int take(int i) {
    String word = tokens.get(i).text();
    if (TierWords.matches(words.strategic, word)) {
      isStrategic = true;
      return mark(i, 1);
    }
    if (TierWords.matches(words.comprehensive, word)) {
      isComprehensive = true;
      return mark(i, 1);
    }
    if (isRelationsOf(i)) {
      return mark(i - 1, 2);
    }
    Mention.Party party = partyAt(tokens.get(i).span());
    if (party != null) {
      outermost = i;
      return 1;
    }
    if (i > 0) {
      String two = tokens.get(i - 1).text() + " " + word;
      String value = words.qualifier(two);
      if (!value.isEmpty()) {
        names.add(0, value);
        return mark(i - 1, 2);
      }
    }
    if (TierWords.matches(words.expanded, word)) {
      isExpanded = true;
      expandedWord = word.toLowerCase(Locale.ROOT);
      names.add(0, expandedWord);
      return mark(i, 1);
    }
    String value = words.qualifier(word);
    if (!value.isEmpty() && isName(word, i)) {
      names.add(0, value);
      return mark(i, 1);
    }
    if (TierWords.matches(words.subjects, word)) {
      subject |= !isBesideTheWhole(i);
      if (capitals && isBesideBoth(i)) {
        // 'The Comprehensive Strategic and Economic Partnership': a word of the name.
        names.add(0, word.toLowerCase(Locale.ROOT));
      }
      outermost = i;
      return 1;
    }
    if (value.isEmpty() && isOwnWord(word, i)) {
      names.add(0, word.toLowerCase(Locale.ROOT));
      return mark(i, 1);
    }
    if (!value.isEmpty()
        || TierWords.matches(words.praise, word)
        || TierWords.matches(JOINER, word)) {
      return joins(i) ? 1 : 0;
    }
    return 0;
  }

  /** 'A comprehensive strategic and economic partnership' is of the whole relation all the same. */
  private boolean isBesideTheWhole(int i) {
    // 'Political, Free Trade and Strategic Partnership Agreement'
    boolean named =
        isStrategic && capitals && i + 2 == first && tokens.get(i + 1).text().equals("and");
    return named || isBesideBoth(i);
  }

  private boolean isBesideBoth(int i) {
    return i > 2
        && tokens.get(i - 1).text().equalsIgnoreCase("and")
        && TierWords.matches(words.strategic, tokens.get(i - 2).text())
        && TierWords.matches(words.comprehensive, tokens.get(i - 3).text());
  }

  /** 'Comprehensive relations of strategic partnership': one name in two nouns. */
  private boolean isRelationsOf(int i) {
    return i > 1
        && tokens.get(i).text().equals("of")
        && TierWords.matches(words.relation, tokens.get(i - 1).text())
        && (TierWords.matches(words.comprehensive, tokens.get(i - 2).text())
            || TierWords.matches(words.strategic, tokens.get(i - 2).text()));
  }

  /** 'An Intensive Strategic Partnership': a capitalised word between the article and the name. */
  private boolean isOwnWord(String word, int i) {
    return i > 0
        && i == first - 1
        && capitals
        && (isStrategic || isComprehensive)
        && word.matches("\\p{Lu}\\p{Ll}{3,}")
        && !TierWords.matches(words.praise, word)
        && Character.isUpperCase(tokens.get(first).text().charAt(0))
        && tokens.get(i - 1).text().matches("an?|their|our|its");
  }

  /** A comma or 'and' belongs to the group only where a modifier stands before it. */
  private boolean joins(int i) {
    String word = tokens.get(i).text();
    if (!TierWords.matches(JOINER, word)) {
      outermost = i;
      return true;
    }
    if (i == 0) {
      return false;
    }
    String before = tokens.get(i - 1).text();
    if (word.equals(",") && i + 1 == first && partyAt(tokens.get(i - 1).span()) != null) {
      // 'Japan and the Philippines, strategic partners since 2011': an apposition.
      return false;
    }
    if (isOfItsText(i)) {
      return false;
    }
    return TierWords.matches(words.strategic, before)
        || TierWords.matches(words.comprehensive, before)
        || TierWords.matches(words.expanded, before)
        || !words.qualifier(before).isEmpty()
        || TierWords.matches(words.subjects, before)
        || TierWords.matches(words.praise, before)
        || TierWords.matches(JOINER, before)
        || partyAt(tokens.get(i - 1).span()) != null
        || i > 1 && !words.qualifier(tokens.get(i - 2).text() + " " + before).isEmpty();
  }

  private static final Pattern TEXT =
      Pattern.compile("(?i)treaty|agreement|declaration|charter|pact|statement");

  private static final Pattern NOUN =
      Pattern.compile("(?i)friendship|co-?operation|(?:good[- ])?neighbou?r(?:hood|liness)");

  /** 'Treaty of Friendship and Strategic Partnership': friendship is another thing it is on. */
  private boolean isOfItsText(int joiner) {
    int noun = joiner - 1;
    int from = Math.max(0, noun - 6);
    boolean text = false;
    for (int k = from; k < noun; k++) {
      text |= TierWords.matches(TEXT, tokens.get(k).text());
    }
    return text && TierWords.matches(NOUN, tokens.get(noun).text());
  }

  private int mark(int i, int count) {
    first = i;
    outermost = i;
    return count;
  }

  /**
   * Whether a qualifier is part of the name: common words count only in capitals, or in a name
   * without a tier word.
   */
  private boolean isName(String word, int i) {
    if (i > 0 && tokens.get(i - 1).text().matches("[\"“‘'`]+")) {
      return true;
    }
    boolean capital = Character.isUpperCase(word.charAt(0)) && capitals;
    return capital
        || !TierWords.matches(words.qualifierCapital, word)
        || !(isStrategic || isComprehensive);
  }

  private Mention.@Nullable Party partyAt(Span span) {
    for (Mention.Party party : parties) {
      if (party.span().overlaps(span)) {
        return party;
      }
    }
    return null;
  }

  private Level levelOf() {
    if (isStrategic) {
      return isComprehensive ? Level.COMPREHENSIVE_STRATEGIC : Level.STRATEGIC;
    }
    if (isComprehensive) {
      return Level.COMPREHENSIVE;
    }
    return isExpanded ? Level.EXPANDED : Level.PARTNERSHIP;
  }

  private List<String> qualifierNames() {
    List<String> result = new ArrayList<>(names);
    if (levelOf() == Level.EXPANDED) {
      result.remove(expandedWord);
    }
    return result.stream().distinct().toList();
  }

  private boolean isPlural() {
    String word = tokens.get(at).text().toLowerCase(Locale.ROOT);
    return word.equals("partnerships") || word.equals("partners");
  }

  private String follows() {
    if (at + 1 >= tokens.size() || head != Head.PARTNERSHIP) {
      return "";
    }
    String next = tokens.get(at + 1).text().toLowerCase(Locale.ROOT);
    if (next.equals("ministerial") || next.equals("joint")) {
      next = at + 2 < tokens.size() ? tokens.get(at + 2).text().toLowerCase(Locale.ROOT) : next;
    }
    return words.followers.contains(next) ? next : "";
  }

  private boolean hasSubjectAfter(String right) {
    if (head != Head.RELATION && ONE_SUBJECT.matcher(right).find()
        || !capitals && (ONE_PURPOSE.matcher(right).find() || isForNarrowSubject(right))) {
      return true;
    }
    Matcher matcher = words.subjectAfter.matcher(right);
    if (!matcher.find()) {
      return false;
    }
    int count = 0;
    boolean nearby = false;
    int position = 0;
    for (String word : matcher.group(1).split("[,\\s]+")) {
      if (TierWords.matches(words.subjects, word)) {
        count++;
        nearby |= position < 3;
      }
      position++;
    }
    return nearby && count < SUBJECTS_OF_A_WHOLE_RELATION;
  }

  /**
   * 'That seeks to raise the production of food': the first subject of the purpose is a narrow one.
   */
  private boolean isForNarrowSubject(String right) {
    Matcher purpose = words.purpose.matcher(right);
    return purpose.find()
        && Arrays.stream(purpose.group(1).split("[^\\p{L}-]+"))
            .filter(word -> TierWords.matches(words.wideSubjects, word) || isNarrow(word))
            .findFirst()
            .filter(this::isNarrow)
            .isPresent();
  }

  private boolean isNarrow(String word) {
    return TierWords.matches(words.narrowSubjects, word);
  }
}
