metadata description = 'What regional IT is told of by itself: the API fails, storage does not answer, the timers stand still.'

import { Parts } from 'types.bicep'

@description('The parts of the instance.')
param parts Parts

@description('Begin of the alerts\' names.')
param name string

@description('Region of the rule that reads telemetry; the others belong to no region.')
param location string

@description('Tags of the alerts.')
param tags { *: string }

@description('Who is told: the resource id of the region\'s action group.')
param actionGroupId string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: parts.functionApp
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: parts.dataAccount
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: parts.insights
}

resource failures 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failures'
  location: 'global'
  tags: tags
  properties: {
    description: 'The API answered more than five requests in a quarter of an hour with an error of its own.'
    severity: 1
    enabled: true
    scopes: [app.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'failures'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource storage 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-storage'
  location: 'global'
  tags: tags
  properties: {
    description: 'Less than 99 % of requests to the data account succeeded in a quarter of an hour.'
    severity: 1
    enabled: true
    scopes: [dataAccount.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

// A timer that runs each minute leaves a span each time, whatever table the exporter files it under.
resource heartbeat 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-heartbeat'
  location: location
  tags: tags
  properties: {
    description: 'No timer ran for an hour: no-shows are not released, nothing is backed up.'
    severity: 2
    enabled: true
    scopes: [insights.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: 'union requests, dependencies | where name has "EmptyOutbox" or operation_Name has "EmptyOutbox" or tostring(customDimensions) has "EmptyOutbox"'
          timeAggregation: 'Count'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    autoMitigate: true
    actions: { actionGroups: [actionGroupId] }
  }
}
