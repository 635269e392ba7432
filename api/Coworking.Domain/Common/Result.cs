namespace Coworking.Domain.Common;

/// <summary>Either a value or the expected failure that took its place. Bugs and outages are exceptions, not results.</summary>
/// <typeparam name="TValue">What the caller asked for.</typeparam>
/// <typeparam name="TError">Why it cannot be had: a record a caller can act on.</typeparam>
public readonly struct Result<TValue, TError>
    where TError : notnull
{
    private readonly TValue? _value;
    private readonly TError? _error;

    private Result(TValue? value, TError? error, bool isOk)
    {
        _value = value;
        _error = error;
        IsOk = isOk;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsOk { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The result is a failure: ask <see cref="IsOk"/> first.</exception>
    public TValue Value => IsOk ? _value! : throw new InvalidOperationException($"No value: {_error}");

    /// <summary>The failure.</summary>
    /// <exception cref="InvalidOperationException">The result is a value, or was never set.</exception>
    public TError Error => _error is not null && !IsOk ? _error : throw new InvalidOperationException("Not a failure.");

    /// <summary>Makes one answer out of either side.</summary>
    public TOut Match<TOut>(Func<TValue, TOut> ok, Func<TError, TOut> failed)
    {
        ArgumentNullException.ThrowIfNull(ok);
        ArgumentNullException.ThrowIfNull(failed);
        return IsOk ? ok(_value!) : failed(Error);
    }

#pragma warning disable CA2225, CA1000 // A result is made by returning the value or the error itself.
    public static implicit operator Result<TValue, TError>(TValue value) => new(value, default, isOk: true);

    public static implicit operator Result<TValue, TError>(TError error) => new(default, error, isOk: false);
#pragma warning restore CA2225, CA1000
}
