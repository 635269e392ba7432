using System.Globalization;
using CsCheck;
using Xunit;

namespace Coworking.Api.Tests.Proofs.Linearizability;

/// <summary>The judge is judged first: histories of one register, known to be good or bad.</summary>
public sealed class CheckerTests
{
    [Fact]
    public void Nothing_happened_in_an_empty_history() => Assert.True(Checker.Check<int>([], 0).Holds);

    [Fact]
    public void Calls_one_after_the_other_are_explained_by_that_order()
    {
        var verdict = Checker.Check([Write(1, 0, 1), Read(1, 2, 3), Write(2, 4, 5), Read(2, 6, 7)], 0);
        Assert.True(verdict.Holds);
        Assert.Equal([0, 1, 2, 3], verdict.Order);
    }

    [Fact]
    public void A_read_that_missed_an_answered_write_is_not_explained() =>
        Assert.False(Checker.Check([Write(1, 0, 1), Read(0, 2, 3)], 0).Holds);

    [Fact]
    public void A_read_beside_a_write_may_see_it_or_not()
    {
        Assert.True(Checker.Check([Write(1, 0, 10), Read(0, 2, 3)], 0).Holds);
        Assert.True(Checker.Check([Write(1, 0, 10), Read(1, 2, 3)], 0).Holds);
        Assert.False(Checker.Check([Write(1, 0, 10), Read(2, 2, 3)], 0).Holds);
    }

    [Fact]
    public void What_one_reader_saw_nobody_after_unsees() =>
        Assert.False(Checker.Check([Write(1, 0, 10), Read(1, 2, 3), Read(0, 4, 5)], 0).Holds);

    [Fact]
    public void Two_readers_cannot_see_two_writes_in_two_orders() => Assert.False(Checker.Check(
        [Write(1, 0, 20), Write(2, 0, 20), Read(1, 1, 2), Read(2, 3, 4), Read(1, 5, 6)], 0).Holds);

    [Fact]
    public void A_call_of_unknown_end_may_have_happened_or_not_or_late()
    {
        var unknown = Write(1, 0, Call<int>.Never);
        Assert.True(Checker.Check([unknown, Read(0, 2, 3)], 0).Holds);
        Assert.True(Checker.Check([unknown, Read(1, 2, 3)], 0).Holds);
        Assert.True(Checker.Check([unknown, Read(0, 2, 3), Read(1, 4, 5)], 0).Holds);
        Assert.False(Checker.Check([unknown, Read(1, 2, 3), Read(0, 4, 5)], 0).Holds);
        Assert.False(Checker.Check([Read(1, 0, 1), Write(1, 2, Call<int>.Never)], 0).Holds);
    }

    [Fact]
    public void Two_who_are_both_told_that_they_were_first_are_found_out()
    {
        Assert.True(Checker.Check([Swap(0, 1, 0, 10), Swap(1, 2, 1, 9)], 0).Holds);
        Assert.False(Checker.Check([Swap(0, 1, 0, 10), Swap(0, 2, 1, 9)], 0).Holds);
    }

    /// <summary>Whatever one register really did, with every call widened around its moment, is explained; a read changed to what nobody wrote is not.</summary>
    [Fact]
    public void Every_true_history_is_explained_and_a_forged_one_is_not() => Gen.Select(
        Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 60], Gen.Int[0, 60]).Array[1, 40], Gen.Int[0, 39]).Sample((steps, forged) =>
    {
        var value = 0;
        var calls = new List<Call<int>>();
        for (var i = 0; i < steps.Length; i++)
        {
            var (isWrite, written, before, after) = steps[i];
            var moment = 100 + (10 * i);
            if (isWrite)
            {
                value = written;
            }

            calls.Add(isWrite ? Write(value, moment - before, moment + after) : Read(value, moment - before, moment + after));
        }

        Assert.True(Checker.Check(calls, 0).Holds);
        calls[forged % calls.Count] = Read(99, 0, 1000);
        Assert.False(Checker.Check(calls, 0).Holds);
    });

    /// <summary>Sixty calls side by side have more orders than there are atoms; the memory keeps the search small.</summary>
    [Fact]
    public void Many_calls_side_by_side_are_judged_without_trying_every_order()
    {
        var calls = Enumerable.Range(0, 12).SelectMany(i => Enumerable.Range(0, 5).Select(j => Write(j, i * 10, (i * 10) + 9))).ToList();
        var good = Checker.Check([.. calls, Read(3, 200, 201)], 0);
        var bad = Checker.Check([.. calls, Read(7, 200, 201)], 0);

        Assert.True(good.Holds);
        Assert.False(bad.Holds);
        Assert.InRange(bad.Visited, 1, 5_000);
    }

    [Fact]
    public void A_history_is_printed_so_that_a_person_can_follow_it()
    {
        var lines = History.ToText([Write(1, 0, System.Diagnostics.Stopwatch.Frequency), Read(0, 0, Call<int>.Never)]).Split(Environment.NewLine);
        Assert.Equal("   0.000 - 1000.000  somebody    write 1", lines[0]);
        Assert.Equal("   0.000 -        ?  somebody    read 0", lines[1]);
    }

    private static Call<int> Write(int value, long from, long to) => new("somebody", Text("write", value), from, to, _ => [value]);

    private static Call<int> Read(int value, long from, long to) => new("somebody", Text("read", value), from, to, state => state == value ? [state] : []);

    private static Call<int> Swap(int expected, int value, long from, long to) => new("somebody", Text("swap", value), from, to, state => state == expected ? [value] : []);

    private static string Text(string verb, int value) => string.Create(CultureInfo.InvariantCulture, $"{verb} {value}");
}
