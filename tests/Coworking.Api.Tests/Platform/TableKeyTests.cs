using Coworking.Api.Platform.Tables;
using CsCheck;
using Xunit;

namespace Coworking.Api.Tests.Platform;

public sealed class TableKeyTests
{
    private static readonly Gen<string[]> Parts = Gen.String[Gen.Char, 0, 20].Array[1, 4];

    [Fact]
    public void Any_parts_come_back_as_they_were() =>
        Parts.Sample(parts => TableKey.Split(TableKey.Join(parts)).SequenceEqual(parts));

    [Fact]
    public void Two_different_lists_of_parts_never_make_one_key() =>
        Gen.Select(Parts, Parts).Sample((one, other) => one.SequenceEqual(other) || TableKey.Join(one) != TableKey.Join(other));

    [Fact]
    public void A_key_has_no_character_that_Azure_Tables_refuses() => Parts.Sample(parts =>
        !TableKey.Join(parts).Any(c => c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c)));

    [Fact]
    public void A_range_holds_exactly_the_keys_that_begin_with_its_part() => Gen.Select(Parts, Parts).Sample((first, other) =>
    {
        var (from, to) = TableKey.Range(first[0]);
        var key = TableKey.Join(other[0], "x");
        var within = string.CompareOrdinal(from, key) <= 0 && string.CompareOrdinal(key, to) < 0;
        return within == (other[0] == first[0]);
    });

    [Fact]
    public void A_key_that_Azure_Tables_would_refuse_for_its_length_is_refused_here() =>
        Assert.Throws<ArgumentException>(() => TableKey.Join(new string('a', TableKey.MaxLength + 1)));
}
