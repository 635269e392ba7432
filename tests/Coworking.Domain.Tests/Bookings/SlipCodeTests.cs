using Coworking.Domain.Bookings;
using CsCheck;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

public sealed class SlipCodeTests
{
    [Fact]
    public void A_code_leads_back_to_its_day_and_stem_for_more_than_a_year_around() => Gen.Select(Gen.Int[0, 40_000], Gen.Int, Gen.Int[-511, 511]).Sample((day, seed, away) =>
    {
        var id = A.Id(seed, new LocalDate(2020, 1, 1).PlusDays(day));
        Assert.True(SlipCode.TryParse(SlipCode.Of(id).ToString(), out var code));
        Assert.Equal(id.Date, code.DateNear(id.Date.PlusDays(away)));
        Assert.StartsWith(code.Stem, id.Tail, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("k7-3m9qx2")]
    [InlineData(" K73M 9QX2 ")]
    [InlineData("K7-3M9QX2")]
    public void Case_spaces_and_hyphens_do_not_matter(string typed)
    {
        Assert.True(SlipCode.TryParse(typed, out var code));
        Assert.Equal("K7-3M9QX2", code.ToString());
    }

    [Fact]
    public void Letters_that_look_like_digits_are_read_as_digits()
    {
        Assert.True(SlipCode.TryParse("OI-LOOOOO", out var code));
        Assert.Equal("01-100000", code.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("K7-3M9QX")]
    [InlineData("K7-3M9QX22")]
    [InlineData("K7-3M9QXU")]
    [InlineData("Ж7-3M9QX2")]
    public void What_is_no_code_is_refused(string? typed) => Assert.False(SlipCode.TryParse(typed, out _));
}
