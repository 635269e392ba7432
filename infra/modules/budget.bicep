metadata description = 'Tells people before an instance costs more than was meant.'

import { Budget } from 'types.bicep'

@description('Name of the budget.')
param name string

@description('How much, from when.')
param budget Budget

@description('Who is told: the resource id of the region\'s action group.')
param actionGroupId string

var told = { enabled: true, operator: 'GreaterThanOrEqualTo', contactEmails: [], contactGroups: [actionGroupId] }

resource monthly 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: budget.monthly
    timeGrain: 'Monthly'
    timePeriod: { startDate: '${budget.from}T00:00:00Z' }
    notifications: {
      half: { ...told, threshold: 50, thresholdType: 'Actual' }
      most: { ...told, threshold: 80, thresholdType: 'Actual' }
      all: { ...told, threshold: 100, thresholdType: 'Actual' }
      expected: { ...told, threshold: 100, thresholdType: 'Forecasted' }
    }
  }
}
