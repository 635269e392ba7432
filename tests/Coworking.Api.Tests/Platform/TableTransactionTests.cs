using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Xunit;

namespace Coworking.Api.Tests.Platform;

/// <summary>The emulator accepts what Azure refuses, so these limits are ours to hold.</summary>
public sealed class TableTransactionTests
{
    [Fact]
    public void A_hundred_operations_fit_and_one_more_does_not()
    {
        var transaction = new TableTransaction();
        for (var i = 0; i < TableTransaction.MaxOperations; i++)
        {
            transaction.Insert(new TableEntity("day", $"row-{i}"));
        }

        Assert.Throws<InvalidOperationException>(() => transaction.Insert(new TableEntity("day", "one-more")));
    }

    [Fact]
    public void A_second_partition_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new TableTransaction().Insert(new TableEntity("a", "1")).Insert(new TableEntity("b", "1")));

    [Fact]
    public void A_row_is_named_once() =>
        Assert.Throws<InvalidOperationException>(() => new TableTransaction().Insert(new TableEntity("a", "1")).Insert(new TableEntity("a", "1")));

    [Fact]
    public void An_entity_over_a_mebibyte_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new TableTransaction().Insert(Entity("a", TableTransaction.MaxEntityBytes)));

    [Fact]
    public void More_than_four_mebibytes_in_all_are_refused()
    {
        var transaction = new TableTransaction();
        for (var i = 0; i < 4; i++)
        {
            transaction.Insert(Entity($"row-{i}", TableTransaction.MaxEntityBytes - 2_000));
        }

        Assert.Throws<InvalidOperationException>(() => transaction.Insert(Entity("last", 100_000)));
    }

    [Fact]
    public void Nothing_is_written_over_whatever_is_there()
    {
        var transaction = new TableTransaction();

        Assert.Throws<ArgumentException>(() => transaction.Replace(new TableEntity("a", "1"), ETag.All));
        Assert.Throws<ArgumentException>(() => transaction.Replace(new TableEntity("a", "1"), default));
        Assert.Throws<ArgumentException>(() => transaction.Delete("a", "1", ETag.All));
    }

    private static TableEntity Entity(string row, int bytes) => new("day", row) { ["Data"] = new byte[bytes] };
}
