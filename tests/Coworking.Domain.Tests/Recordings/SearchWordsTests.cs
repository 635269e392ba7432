using System.Text.Json;
using Coworking.Domain.Recordings;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>The table of examples is the site's too: see <c>web/src/recordings/search.test.ts</c>.</summary>
public sealed class SearchWordsTests
{
    private static readonly JsonElement Examples = Read();

    public static TheoryData<string, string> Folded() =>
        [.. Examples.GetProperty("folded").EnumerateArray().Select(pair => new TheoryDataRow<string, string>(pair[0].GetString()!, pair[1].GetString()!))];

    public static TheoryData<string, string, bool> Searches() =>
    [
        .. Examples.GetProperty("searches").EnumerateArray().Select(one => new TheoryDataRow<string, string, bool>(
            one.GetProperty("text").GetString()!, one.GetProperty("query").GetString()!, one.GetProperty("found").GetBoolean())),
    ];

    [Theory, MemberData(nameof(Folded))]
    public void Text_is_compared_without_case_and_with_Kazakh_letters_as_their_Russian_neighbours(string text, string folded) =>
        Assert.Equal(folded, SearchWords.Fold(text));

    [Theory, MemberData(nameof(Searches))]
    public void Every_word_asked_for_begins_a_word_of_the_text(string text, string query, bool found) =>
        Assert.Equal(found, SearchWords.Of(query).BeginWordsOf(text));

    [Theory]
    [InlineData("алма\uFFFEағаш")]
    [InlineData("алма\uFFFFағаш")]
    [InlineData("алма\uD800ағаш")]
    [InlineData("алма\uDC00ағаш")]
    public void What_is_no_character_stands_between_words(string text) =>
        Assert.Equal(["алма", "агаш"], SearchWords.Of(text).Each);

    [Fact]
    public void A_pair_that_is_one_character_is_left_whole() => Assert.Equal("\U0001F34E алма", SearchWords.Fold("\U0001F34E Алма"));

    [Fact]
    public void Words_may_stand_in_different_texts_and_missing_ones_do_no_harm() =>
        Assert.True(SearchWords.Of("книга әлия").BeginWordsOf("Книга", null, "Алия"));

    private static JsonElement Read()
    {
        using var table = typeof(SearchWordsTests).Assembly.GetManifestResourceStream("search-examples.json")!;
        return JsonSerializer.Deserialize<JsonElement>(table);
    }
}
